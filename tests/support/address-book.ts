const given = 'Ada Bo Chidi Dilan Elif Farah Grace Hiroshi Inés Jürgen Kenji Linnéa Maya Noor Olu Paul'.split(
  ' ',
)
const family =
  'Åstrand Byrne Costa Duarte Ekström Fischer García Haddad Iyer Jansen Kowalski Lindqvist'.split(' ')

/**
 * A vCard file with that many people, each with an own number and e-mail, most with a birthday and a note.
 */
export function addressBook(count: number): string {
  const cards: string[] = []
  for (let index = 0; index < count; index++) {
    const name = [given[index % given.length]!, family[Math.floor(index / given.length) % family.length]!]
    const number = `+1415${String(2_000_000 + index)}`
    cards.push(
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${name[1]};${name[0]} ${index};;;`,
      `FN:${name[0]} ${index} ${name[1]}`,
      `item1.TEL;type=CELL;type=VOICE;type=pref:${number}`,
      'item1.X-ABLabel:_$!<Mobile>!$_',
      `EMAIL;type=INTERNET;type=HOME:person${index}@example.com`,
      ...(index % 3 ? [`BDAY:19${50 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`] : []),
      ...(index % 4 ? [] : [`NOTE:Met at the choir\\, row ${index % 7}.\\nAsk about the garden.`]),
      ...(index % 5 ? [] : ['CATEGORIES:Friends,myContacts']),
      'END:VCARD',
    )
  }
  return `${cards.join('\r\n')}\r\n`
}

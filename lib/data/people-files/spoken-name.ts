export interface NameParts {
  prefix: string
  given: string
  additional: string
  family: string
  suffix: string
}

// Names in these scripts are written without spaces, the family name first.
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々〆・]+$/u

/** A full name in the order of its script: `Ada Byrne`, but `王小明`. */
export function spokenName({ prefix, given, additional, family, suffix }: NameParts): string {
  const core = [given, additional, family].map((part) => part.trim())
  const filled = core.filter((part) => part !== '')
  const name =
    filled.length > 1 && filled.every((part) => familyFirst.test(part))
      ? [core[2], core[0], core[1]].join('')
      : filled.join(' ')
  return [prefix.trim(), name, suffix.trim()].filter((part) => part !== '').join(' ')
}

const codes: Record<string, [key: string, code: string, keyCode: number]> = {
  Alt: ['Alt', 'AltLeft', 18],
  Shift: ['Shift', 'ShiftLeft', 16],
  Control: ['Control', 'ControlLeft', 17],
  Enter: ['Enter', 'Enter', 13],
}
const codeOf = (name: string): [key: string, code: string, keyCode: number] =>
  codes[name] ??
  (/\d/.test(name)
    ? [name, `Digit${name}`, 48 + Number(name)]
    : [name.toUpperCase(), `Key${name.toUpperCase()}`, name.toUpperCase().charCodeAt(0)])

/**
 * Runs in Firefox itself: presses a chord (`Alt+Shift+K`) in its window, which handles its own shortcuts
 * before the page.
 */
export const pressInFirefox = (chord: string) => `(() => {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  keyboard.beginInputTransactionForTests(window)
  const keys = ${JSON.stringify(chord.split('+').map(codeOf))}.map(
    ([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }),
  )
  for (const key of keys) keyboard.keydown(key)
  for (const key of keys.toReversed()) keyboard.keyup(key)
})()`

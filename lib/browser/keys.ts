import browser from 'webextension-polyfill'

/** Calls back when the person presses the key of one of the manifest's commands. */
export const onKeyCommand = (name: string, heard: () => void) =>
  browser.commands.onCommand.addListener((pressed) => {
    if (pressed === name) heard()
  })

import { getChromium, getFirefox, getWindowPrograms } from '@/tests/support/browser/programs/get-programs'

// The path alone goes to stdout, for the script that asked; what is said goes to the terminal.
const say = (line: string) => console.error(line)
const browser = getChromium(say)
if (browser) console.log(browser)
else process.exitCode = 1
getFirefox(say)
getWindowPrograms(say)

import { getChromium, getFirefox, getWindowPrograms } from '@/tests/support/browser/programs/get-programs'

// Only the path goes to stdout, for the calling script; messages go to stderr.
const say = (line: string) => console.error(line)
const browser = getChromium(say)
if (browser) console.log(browser)
else process.exitCode = 1
getFirefox(say)
getWindowPrograms(say)

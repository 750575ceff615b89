/** What `npm run check` and `npm test` both look at: [name, package, arguments]. */
export const checks = [
  ['types', 'typescript', ['--noEmit']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
]

/** What `npm run check` and `npm test` both look at: [name, package, arguments]. */
export const checks = [
  ['types', 'typescript', ['--noEmit']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['unused', 'knip', ['--treat-config-hints-as-errors', '--no-progress']],
  // Of the extension itself, without the tests: what only they use.
  [
    'unused:product',
    'knip',
    ['--production', '--include', 'files,exports,types', '--treat-config-hints-as-errors', '--no-progress'],
  ],
]

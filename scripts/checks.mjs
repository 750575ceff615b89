/** The checks that `npm run check` and `npm test` share: [name, package, arguments]. */
export const checks = [
  ['types', 'typescript', ['--noEmit']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['unused', 'knip', ['--treat-config-hints-as-errors', '--no-progress']],
  // For the extension itself without the tests: finds what only tests use.
  [
    'unused:product',
    'knip',
    ['--production', '--include', 'files,exports,types', '--treat-config-hints-as-errors', '--no-progress'],
  ],
]

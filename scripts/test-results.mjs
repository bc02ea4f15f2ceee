import { readFileSync } from 'node:fs'

/**
 * What the JSON reporter of vitest wrote; nothing at all when it could not be written. A test file that could not even
 * be loaded counts as one failed test.
 */
export function testResults(path) {
  try {
    const { numPassedTests, testResults: files } = JSON.parse(readFileSync(path, 'utf8'))
    return { passed: numPassedTests, failures: files.flatMap(failuresOf) }
  } catch {
    return { passed: 0, failures: [] }
  }
}

function failuresOf({ assertionResults, status, name, message }) {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [{ name, message }] : []
  return failed.map(({ fullName, failureMessages }) => ({ name: fullName, message: failureMessages.join('\n') }))
}

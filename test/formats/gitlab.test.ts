import { describe, expect, it } from 'vitest'
import { gitlab } from '../../src/formats/gitlab.ts'
import type { Diagnostic } from '../../src/report/diagnostic.ts'
import { finding, options, reportOf } from './report.ts'

type Issue = {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } }
}

const issues = (...found: readonly Diagnostic[]): Issue[] => JSON.parse(gitlab(reportOf(...found), options))

describe('a code quality report', () => {
  it('has the documented fields', () => {
    expect(issues(finding({ hint: 'move it' }))).toEqual([
      {
        description: 'the work ends late; help: move it',
        check_name: 'window/ends-late',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'releases/a.yaml', lines: { begin: 7, end: 7 } },
      },
    ])
    const severities = issues(finding(), finding({ severity: 'warning' }), finding({ severity: 'info' }))
    expect(severities.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info'])
  })

  it('names files from the root of the repository', () => {
    const [issue] = JSON.parse(gitlab(reportOf(finding()), { ...options, folder: 'ops/' })) as Issue[]
    expect(issue?.location.path).toBe('ops/releases/a.yaml')
  })

  it('is an empty array when there is nothing to say', () => {
    expect(gitlab(reportOf(), options)).toBe('[]\n')
  })
})

describe('fingerprints', () => {
  const printOf = (given: Partial<Diagnostic>) => issues(finding(given))[0]?.fingerprint

  it('stay when the finding moves to another line or is worded anew', () => {
    expect(printOf({ line: 70, endLine: 71, message: 'ends late by 2 h', hint: 'x' })).toBe(printOf({}))
  })

  it('differ by rule, file and place in the document', () => {
    const all = [{}, { rule: 'window/miss' }, { file: 'releases/b.yaml' }, { path: '/window/start' }].map(printOf)
    expect(new Set(all).size).toBe(4)
  })

  it('are unique, even for findings that share all of that', () => {
    const prints = issues(finding(), finding(), finding({ line: 8 })).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(3)
  })
})

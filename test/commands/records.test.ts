import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/report/diagnostic.ts'
import { pullRequest } from '../pull-request.ts'
import { relctl } from '../run.ts'
import type { Files } from '../scratch.ts'

const now = '2026-11-24T09:00+07:00'
const committed = '2026-11-24T01:00:00Z'

const config = `policy: tigo
timezone: Asia/Ho_Chi_Minh
locales: [en]
organisation: { contacts: [{ kind: phone, value: 1900 0000 }] }
`
const minor = `id: 2026-12-05-reports
created: 2026-11-16T09:00
title: { en: Fix of a report }
class: minor
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, important: true, text: { en: Totals are right again } }
`
const window = 'window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }'
const told = `  - { event: noticed, at: 2026-11-20T09:00, step: customer-news, ${window} }\n`
const note = '  - { event: note, at: 2026-11-20T10:00, text: Two customers asked for an earlier hour }\n'
const later = '  - { event: note, at: 2026-11-21T10:00, text: The hour stays }\n'
const moved = `  - event: rescheduled
    at: 2026-11-24T08:00
    from: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
    to: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 }
    reason: { en: The hour of the backup is avoided }
`
const announced = `${minor}log:\n${told}`
const file = 'releases/2026-12-05-reports.yaml'
const at8 = (text: string) =>
  text.replace(/^window: .*$/m, 'window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 }')

const done = `${minor.replaceAll('2026-12-05', '2026-11-21').replace('important: true, ', '')}log:
  - { event: started, at: 2026-11-21T22:00 }
  - { event: succeeded, at: 2026-11-21T22:40 }
  - { event: noticed, at: 2026-11-22T09:00, step: affected-done }
`
const doneFile = 'releases/2026-11-21-reports.yaml'
const feature = minor
  .replace('class: minor', 'class: feature\ndrivers: [market]')
  .replace('important: true, ', '')
  .replaceAll('2026-12-05', '2026-12-01')
const announcedFeature = `${feature.replaceAll('2026-12-01', '2026-12-05')}log:\n${told.replace('customer-news', 'customer-1')}`
const featureFile = 'releases/2026-12-01-reports.yaml'

/** What `check --changed origin/main` says of a branch; a file without text is deleted. */
async function review(base: Files, change: Readonly<Record<string, string | undefined>>) {
  const { clone } = pullRequest({ 'relctl.yaml': config, ...base })
  for (const [path, text] of Object.entries(change)) if (text === undefined) rmSync(join(clone.root, path))
  const written = Object.entries(change).filter((entry): entry is [string, string] => entry[1] !== undefined)
  clone.commit(committed, Object.fromEntries(written))
  const args = ['check', '--changed', 'origin/main', '--format', 'json']
  const { code, stdout, stderr } = await relctl(args, { cwd: clone.root, now })
  const diagnostics = JSON.parse(stdout).diagnostics as readonly Diagnostic[]
  const said = diagnostics.map(({ rule, file, line, path, message }) => `${rule} ${file}:${line} ${path} ${message}`)
  return { code, said, stderr, hints: diagnostics.map(({ hint }) => hint) }
}

describe('a branch that changes records', () => {
  it.each([
    [
      'edits an entry',
      { [file]: announced },
      { [file]: announced.replace('at: 2026-11-20', 'at: 2026-11-19') },
      `log/edited ${file}:9 /log/0/at "at" was "2026-11-20T09:00" in origin/main, found "2026-11-19T09:00"`,
    ],
    [
      'removes an entry',
      { [file]: `${announced}${note}${later}` },
      { [file]: `${announced}${later}` },
      `log/shortened ${file}:8 /log the log has lost "note" at 2026-11-20T10:00, which origin/main has`,
    ],
    [
      'removes the whole log',
      { [file]: announced },
      { [file]: minor },
      `log/shortened ${file}:1 /log the log has lost "noticed" of customer-news at 2026-11-20T09:00, which origin/main has`,
    ],
    [
      'changes the order of entries',
      { [file]: `${announced}${note}${later}` },
      { [file]: `${minor}log:\n${told}${later}${note}` },
      `log/reordered ${file}:10 /log/1 "note" at 2026-11-21T10:00 stands before "note" at 2026-11-20T10:00, but came after it in origin/main`,
    ],
    [
      'moves an announced window',
      { [file]: announced },
      { [file]: at8(announced) },
      `log/announced-window-changed ${file}:5 /window/start the window is Sat 2026-12-05 20:00 – 21:00 (Asia/Ho_Chi_Minh), but Sat 2026-12-05 22:00 – 23:00 was announced and no entry tells of a change`,
    ],
    [
      'moves a window that the notice did not record',
      { [file]: announced.replace(`, ${window} }`, ' }') },
      { [file]: at8(announced.replace(`, ${window} }`, ' }')) },
      `release/moved-silently ${file}:5 /window/start the window is Sat 2026-12-05 20:00 – 21:00 (Asia/Ho_Chi_Minh), but was Sat 2026-12-05 22:00 – 23:00 (Asia/Ho_Chi_Minh) in origin/main, after "customer-news" had gone out`,
    ],
    [
      'moves every window by another time zone',
      { [file]: announced },
      { 'relctl.yaml': config.replace('Asia/Ho_Chi_Minh', 'Asia/Tokyo') },
      `release/moved-silently ${file}:5 /window/start the window is Sat 2026-12-05 22:00 – 23:00 (Asia/Tokyo), but was Sat 2026-12-05 22:00 – 23:00 (Asia/Ho_Chi_Minh) in origin/main, after "customer-news" had gone out`,
    ],
    [
      'changes a completed release',
      { [doneFile]: done },
      { [doneFile]: done.replace('22:00, end: 2026-11-21T23:00', '22:00, end: 2026-11-21T22:45') },
      `release/completed-changed ${doneFile}:5 /window/end the release is completed in origin/main, but "window.end" was "2026-11-21T23:00" then, found "2026-11-21T22:45"`,
    ],
    [
      'adds to a completed release',
      { [doneFile]: done },
      { [doneFile]: done.replace('class:', 'summary: { en: more }\nclass:') },
      `release/completed-changed ${doneFile}:4 /summary the release is completed in origin/main, but "summary" was not there then, found "{ en: more }"`,
    ],
    [
      'rewords what the log says',
      { [file]: `${announced}${note}` },
      { [file]: `${announced}${note.replace(/text: .*?(?= })/, 'text: Other words')}` },
      `log/edited ${file}:10 /log/1/text "text" was "Two customers asked for an earlier hour" in origin/main, found "Other words"`,
    ],
    [
      'changes the class while a duty is overdue',
      { [featureFile]: feature },
      { [featureFile]: feature.replace('class: feature', 'class: minor') },
      `release/class-changed ${featureFile}:4 /class "class" was "feature" in origin/main, found "minor", but "customer-1" (Announcement to customers) was due on Sat 2026-11-21 22:00 (Asia/Ho_Chi_Minh)`,
    ],
    [
      'changes the class after a notice',
      { [file]: announced },
      { [file]: announced.replace('class: minor', 'class: server') },
      `release/class-changed ${file}:4 /class "class" was "minor" in origin/main, found "server", but "customer-news" (Announcement to customers) went out on Fri 2026-11-20 09:00 (Asia/Ho_Chi_Minh)`,
    ],
    [
      'renames an announced release',
      { [file]: announced },
      { [file]: undefined, 'releases/new-name.yaml': announced.replace('id: 2026-12-05-reports', 'id: new-name') },
      `release/renamed releases/new-name.yaml:1 /id found the id "new-name", but ${file} of origin/main recorded the release as "2026-12-05-reports"`,
    ],
    [
      'removes an announced release',
      { [file]: announced },
      { [file]: undefined },
      `release/removed ${file}:1  the release is gone, but origin/main has its log, which ends with { event: noticed, at: 2026-11-20T09:00 }`,
    ],
    [
      'dates a new release back',
      {},
      { [file]: minor },
      `release/created-backdated ${file}:2 /created the release says it was created on Mon 2026-11-16 09:00 (Asia/Ho_Chi_Minh), but its first commit is of Tue 2026-11-24 08:00`,
    ],
  ] as const)('and %s is told so', async (_, base, change, message) => {
    const { code, said } = await review(base, change)
    expect(said.filter((line) => !line.startsWith('log/notice-without-window'))).toEqual([message])
    expect(code).toBe(message.startsWith('release/created-backdated') ? 0 : 1)
  })

  it.each([
    ['appends entries', { [file]: announced }, { [file]: `${announced}${note}${later}` }],
    [
      'records a forgotten entry where it belongs',
      { [file]: `${announced}${later}` },
      { [file]: `${announced}${note}${later}` },
    ],
    [
      'writes the same entries in another layout',
      { [file]: announced },
      {
        [file]: announced.replace(
          / {2}- \{ event: noticed, at: (\S+), /,
          '  # sent by hand\n  - { at: "$1", event: noticed, ',
        ),
      },
    ],
    [
      'records the move',
      { [file]: announced },
      { [file]: at8(`${announced}`) + moved + reschedule('2026-11-24T08:10') },
    ],
    ['moves a window of which nobody was told', { [file]: minor }, { [file]: at8(minor) }],
    ['writes the time zone otherwise', { [file]: announced }, { 'relctl.yaml': `# ours\n${config}` }],
    [
      'reviews a completed release',
      { [doneFile]: done },
      {
        [doneFile]: `${done}  - { event: reviewed, at: 2026-11-24T08:00 }\nreview: { outcome: success, summary: In time }\n`,
      },
    ],
    [
      'changes the class before anyone was told',
      { [featureFile]: feature.replaceAll('2026-12-01T', '2026-12-19T') },
      { [featureFile]: feature.replaceAll('2026-12-01T', '2026-12-19T').replace('class: feature', 'class: minor') },
    ],
    [
      'puts the change of what was announced on record',
      { [file]: announcedFeature },
      {
        [file]: `${announcedFeature.replace('feature', 'server')}  - { event: note, at: 2026-11-24T08:00, scopeChange: true, text: Hardware alone }\n`,
      },
    ],
    [
      'moves a file to another folder',
      { [file]: announced },
      { [file]: undefined, 'releases/2026/2026-12-05-reports.yaml': announced },
    ],
    ['removes a plan of which nobody was told', { [file]: minor }, { [file]: undefined }],
    ['records a release of yesterday', {}, { [file]: minor.replace('created: 2026-11-16', 'created: 2026-11-23') }],
  ] as const)('and %s passes', async (_, base, change) => {
    const { code, said } = await review(base, change)
    expect({ code, said }).toEqual({ code: 0, said: [] })
  })
})

/** The notice that a move makes due. */
function reschedule(at: string): string {
  return `  - { event: noticed, at: ${at}, step: rescheduled-1-customer, window: { start: 2026-12-05T20:00, end: 2026-12-05T21:00 } }\n`
}

describe('what a finding about records advises', () => {
  it('is the entry to put back', async () => {
    const { hints } = await review({ [file]: `${announced}${note}` }, { [file]: announced })
    expect(hints).toEqual([
      'put back "- { event: note, at: 2026-11-20T10:00, text: "Two customers asked for an earlier hour" }"',
    ])
  })

  it('is the field to restore', async () => {
    const { hints } = await review(
      { [featureFile]: feature },
      { [featureFile]: feature.replace('class: feature', 'class: minor') },
    )
    expect(hints).toEqual([
      'write "class: feature" again; waive customer-1 with a reason, or cancel the release and plan a new one',
    ])
  })
})

it('the same branch without --changed is judged by what its files say alone', async () => {
  const { clone } = pullRequest({ 'relctl.yaml': config, [file]: announced })
  clone.commit(committed, { [file]: minor })
  expect(await relctl(['check'], { cwd: clone.root, now })).toMatchObject({ code: 0, stderr: '' })
})

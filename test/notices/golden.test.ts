import { expect, test } from 'vitest'
import { render, stage, value, type Wanted } from './stage.ts'

const world = await stage()

/** Whole texts as they leave, to be read by people. Written anew with `vitest -u`. */
const golden: readonly (readonly [file: string, id: string, wanted: Wanted])[] = [
  ['rich-announcement.vi.txt', 'rich', { step: 'server-b.customer-1' }],
  ['rich-announcement.en.txt', 'rich', { step: 'server-b.customer-1', locale: 'en' }],
  ['rich-announcement.vi.html', 'rich', { step: 'server-b.customer-1', format: 'html' }],
  ['rich-website.vi.md', 'rich', { audience: 'website', format: 'md' }],
  ['rich-internal.vi.txt', 'rich', { audience: 'internal' }],
  ['minimal-final-reminder.vi.txt', 'minimal', { kind: 'final-reminder' }],
  ['completed.vi.txt', 'completed', { kind: 'completed' }],
  ['completed-website.vi.html', 'completed', { kind: 'completed', audience: 'website', format: 'html' }],
  ['rescheduled.en.md', 'rescheduled', { kind: 'rescheduled', locale: 'en', format: 'md' }],
  ['rolled-back.vi.txt', 'rescheduled', { kind: 'rolled-back' }],
  ['cancelled.vi.txt', 'cancelled', { kind: 'cancelled' }],
  ['embargoed.vi.txt', 'embargoed', { kind: 'announcement' }],
  ['south-africa.en.txt', 'south-africa', { locale: 'en' }],
  ['rich-internal.en.txt', 'rich', { audience: 'internal', locale: 'en' }],
  ['server-starting.vi.txt', 'server', { kind: 'starting' }],
  ['server-starting.en.txt', 'server', { kind: 'starting', locale: 'en' }],
  ['server-website.en.html', 'server', { audience: 'website', locale: 'en', format: 'html' }],
  ['project.vi.txt', 'project', { kind: 'completed' }],
  ['project.en.txt', 'project', { locale: 'en' }],
  ['project.vi.html', 'project', { kind: 'completed', format: 'html' }],
  ['hotfix-completed.en.txt', 'hotfix', { kind: 'completed', audience: 'affected-customer', locale: 'en' }],
  ['hotfix-completed.vi.txt', 'hotfix', { kind: 'completed', audience: 'affected-customer' }],
]

test.each(golden)('%s', async (file, id, wanted) => {
  await expect(value(render(world, id, wanted)).text).toMatchFileSnapshot(`../fixtures/notices/golden/${file}`)
})

import type { Example, ExampleFile } from './rule.ts'

/** The moment at which examples are judged, unless they say otherwise. */
export const exampleNow = '2026-11-24T09:00:00+07:00'

/** The repository in which examples stand, unless they bring their own relctl.yaml. */
export const exampleConfig = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty phần mềm Mẫu, en: Sample Software }
  brand: Sample
  domain: sample.example
  contacts:
    - { kind: phone, value: 1900 0000, hours: { vi: 24/7, en: around the clock } }
products:
  office:
    name: { vi: Sample Office, en: Sample Office }
    modules:
      sales: { vi: Bán hàng, en: Sales }
      tasks: { vi: Công việc, en: Tasks }
`

/** The same repository under another policy. */
export function exampleConfigWith(policy: string): string {
  return exampleConfig.replace('policy: 1office', `policy: ${policy}`)
}

/** A sound release that owes customers a mail, a banner and a text message. */
export const exampleRelease: Readonly<Record<string, string>> = {
  'releases/2026-12-05-may-chu.yaml': `id: 2026-12-05-may-chu
created: 2026-11-23T10:00
title: { vi: Chuyển sang máy chủ mới, en: Move to new servers }
class: server
product: office
origin: own
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
impact: { mode: downtime, downtime: 30m }
changes:
  - { kind: changed, text: { vi: Máy chủ mới, en: New servers } }
`,
}

export type ExampleWorld = {
  readonly now: string
  readonly files: Readonly<Record<string, ExampleFile>>
  /** The files of the base, when the example is about what has changed since. */
  readonly base?: Readonly<Record<string, ExampleFile>>
}

/** An example as a whole repository: a text alone becomes the manifest that its `id` names. */
export function exampleWorld(example: Example): ExampleWorld {
  if (typeof example !== 'string') {
    const config = { 'relctl.yaml': exampleConfig }
    const files = { ...config, ...example.files }
    const base = example.base && { ...config, ...example.base }
    return { now: example.now ?? exampleNow, files, ...(base && { base }) }
  }
  const id = /^id: *(\S+)$/m.exec(example)?.[1] ?? 'example'
  return { now: exampleNow, files: { 'relctl.yaml': exampleConfig, [`releases/${id}.yaml`]: example } }
}

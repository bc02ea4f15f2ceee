import { type Scratch, scratch } from '../scratch.ts'

/** What happened to releases until the morning of 24 November, when the site is built: states that no own release is in. */
const stories = {
  active: [noticed('2026-11-24T08:00/2026-11-24T10:00')],
  overdue: [noticed('2026-11-21T22:00/2026-11-21T23:30')],
  extended: [
    noticed('2026-11-24T08:00/2026-11-24T10:00'),
    started('2026-11-24T08:00'),
    '{ event: extended, at: 2026-11-24T08:50, by: deployment, to: { start: 2026-11-24T08:00, end: 2026-11-24T12:30 }, reason: { vi: Sao lưu lâu hơn dự kiến, en: The backup takes longer than planned } }',
  ],
  returned: [
    noticed('2026-11-21T22:00/2026-11-21T23:30'),
    started('2026-11-21T22:00'),
    '{ event: rolled-back, at: 2026-11-21T23:05, by: deployment, reason: { vi: Báo cáo tổng hợp chạy chậm hơn trước, en: Summary reports became slower than before } }',
  ],
  postponed: [
    noticed('2026-11-28T22:00/2026-11-28T23:30'),
    '{ event: postponed, at: 2026-11-23T10:00, by: deployment, reason: { vi: Chờ cơ quan thuế ban hành mẫu mới, en: The tax authority has yet to publish the new form } }',
  ],
  embargoed: [noticed('2026-11-28T22:00/2026-11-28T23:30')],
} as const

export type Story = keyof typeof stories
const storyNames = Object.keys(stories) as readonly Story[]

function noticed(window: string): string {
  const [start, end] = window.split('/')
  return `{ event: noticed, at: 2026-11-10T09:00, by: customer-care, step: customer-1, window: { start: ${start}, end: ${end} }, revision: 0, channels: [email] }`
}

function started(at: string): string {
  return `{ event: started, at: ${at}, by: deployment }`
}

/** A vendor with one release for each story. */
export function vendorInEveryState(): Scratch {
  const releases = storyNames.map((name) => [`releases/${name}.yaml`, manifest(name)])
  return scratch({ 'relctl.yaml': config, ...Object.fromEntries(releases) })
}

const config = `policy: tigo
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  brand: TIGO
  domain: tigo.example
  signature: { vi: Bộ phận Chăm sóc khách hàng TIGO, en: TIGO Customer Care }
  contacts: [{ kind: phone, value: 1900 0000, hours: { vi: "8h00 – 17h30, thứ Hai đến thứ Sáu", en: "Monday to Friday, 08:00 – 17:30" } }]
products: { erp: { name: { vi: TIGO ERP, en: TIGO ERP }, modules: { tax: { vi: Thuế, en: Tax }, reports: { vi: Báo cáo, en: Reports } } } }
`

function manifest(name: Story): string {
  const [, window = ''] = /window: (\{[^}]*\})/.exec(stories[name][0]) ?? []
  const log = stories[name].map((entry) => `  - ${entry}`).join('\n')
  const embargo = name === 'embargoed' ? 'embargo: { until: 2026-12-31T00:00 }\n' : ''
  return `id: ${name}
created: 2026-11-02T09:00
title: { vi: Báo cáo thuế theo mẫu mới, en: Tax reports by the new form }
summary: { vi: đáp ứng quy định mới về thuế, en: meet the new rules on taxes }
class: ${name === 'embargoed' ? 'security' : 'feature'}
product: erp
modules: [tax, reports]
drivers: [regulatory]
window: ${window}
${embargo}impact: { mode: downtime, downtime: 30m, relogin: true, level: outage }
changes:
  - { kind: added, module: tax, text: { vi: Lập báo cáo thuế theo mẫu mới, en: Tax reports by the new form } }
actions:
  before: [{ vi: Hoàn tất và lưu chứng từ đang nhập, en: Finish and save open vouchers }]
  after: [{ vi: Kiểm tra báo cáo của tháng trước, en: Check the report of last month }]
links: { guide: https://help.tigo.example/thue }
log:
${log}
`
}

/** A vendor with one release that is ahead. */
export function smallVendor(id: string): Record<string, string> {
  return {
    'relctl.yaml': `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation: { brand: Office, contacts: [{ kind: phone, value: 1900 0000 }] }
products: { office: { name: { vi: Văn phòng, en: Office }, modules: { reports: { vi: Báo cáo, en: Reports } } } }
`,
    [`releases/${id}.yaml`]: `id: ${id}
created: 2026-11-10T09:00
title: { vi: Báo cáo mới, en: New reports }
class: feature
product: office
modules: [reports]
drivers: [market]
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: added, text: { vi: Báo cáo theo tuần, en: Weekly reports } }
`,
  }
}

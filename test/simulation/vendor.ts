import type { Files } from '../scratch.ts'

/** A vendor with three products under three policies, and every way out of the house that it has. */

export const products = {
  office: { brand: 'An Bình', offset: '+07:00', zone: 'GMT+7' },
  erp: { brand: 'An Bình', offset: '+07:00', zone: 'GMT+7' },
  market: { brand: 'An Bình', offset: '+02:00', zone: 'GMT+2' },
} as const

export type ProductId = keyof typeof products

/** Module by id, as customers know it. */
export const modules = {
  reports: { vi: 'Báo cáo', en: 'Reports' },
  crm: { vi: 'Quản lý khách hàng', en: 'Customer management' },
  accounting: { vi: 'Kế toán', en: 'Accounting' },
  warehouse: { vi: 'Kho hàng', en: 'Warehouse' },
  search: { vi: 'Tìm kiếm', en: 'Search' },
  login: { vi: 'Đăng nhập', en: 'Sign-in' },
} as const

export type ModuleId = keyof typeof modules

/** What the house promises beyond its preset: a word to support, given by people, and a status page for maintenance. */
const policy = `id: an-binh
extends: 1office
classes:
  feature:
    steps:
      - { id: support-brief, kind: notice, notice: announcement, audience: support, channels: [chat], lead: 24h, owner: customer-care, source: house default }
  server:
    steps:
      - { id: customer-1, channels: [email, in-app, status] }
      - { id: customer-starting, channels: [in-app, sms] }
      - { id: customer-done, channels: [in-app, status] }
`

export type Ports = { readonly mail: number; readonly web: number }

export const lists = {
  all: 'khach-hang@lists.an-binh.example',
  north: 'mien-bac@lists.an-binh.example',
  south: 'mien-nam@lists.an-binh.example',
} as const

export function house({ mail, web }: Ports): Files {
  const smtp = (id: string, list: string, more = '') =>
    `{ id: ${id}, via: smtp, host: 127.0.0.1, port: ${mail}, security: plain-loopback, locales: [vi, en], to: { customer: [${list}], affected-customer: [${list}] }${more} }`
  const http = (id: string, via: string, more = '') =>
    `{ id: ${id}, via: ${via}, url: "http://127.0.0.1:${web}/${id}", security: plain-loopback${more} }`
  const named = (ids: readonly ModuleId[]) =>
    ids.map((id) => `${id}: { vi: ${modules[id].vi}, en: ${modules[id].en} }`).join(', ')
  return {
    'policies/an-binh.yaml': policy,
    'relctl.yaml': `policy: an-binh
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty Phần mềm An Bình, en: An Binh Software }
  brand: An Bình
  domain: an-binh.example
  mailbox: thong-bao@an-binh.example
  signature: { vi: Trung tâm Chăm sóc khách hàng An Bình, en: An Binh Customer Care }
  contacts: [{ kind: phone, value: 1900 0000, hours: { vi: cả ngày, en: around the clock } }]
products:
  office: { name: { vi: Văn phòng số, en: Digital Office }, modules: { ${named(['reports', 'crm'])} } }
  erp: { name: { vi: An Bình ERP, en: An Binh ERP }, policy: tigo, modules: { ${named(['accounting', 'warehouse'])} } }
  market: { name: { vi: Sàn An Bình, en: An Binh Market }, policy: saypro, timezone: Africa/Johannesburg, modules: { ${named(['search', 'login'])} } }
channels:
  email:
    deliver:
      - ${smtp('customers', lists.all)}
      - ${smtp('north', lists.north, ', segments: [north]')}
      - ${smtp('south', lists.south, ', segments: [south]')}
  in-app: { deliver: [${http('app', 'webhook', ', locales: [vi, en]')}] }
  website: { deliver: [${http('website', 'webhook', ', locales: [vi, en]')}] }
  chat: { deliver: [{ id: room, via: slack, urlFrom: ROOM_URL, host: 127.0.0.1, security: plain-loopback, audiences: [internal, affected-customer] }] }
  sms: { deliver: [${http('sms', 'webhook')}] }
  status: { deliver: [{ id: page, via: statuspage, url: "http://127.0.0.1:${web}/page", security: plain-loopback, pageId: anbinh, apiKeyFrom: STATUS_KEY }] }
`,
  }
}

/** What the environment of a run holds, and no file. */
export function secrets({ web }: Ports): Readonly<Record<string, string>> {
  return { STATUS_KEY: 'key', ROOM_URL: `http://127.0.0.1:${web}/room` }
}

/** Where a notice of a channel goes, and in which languages. */
export const targets: Readonly<Record<string, { readonly target: string; readonly locales: readonly Locale[] }>> = {
  email: { target: 'customers', locales: ['vi', 'en'] },
  'in-app': { target: 'app', locales: ['vi', 'en'] },
  website: { target: 'website', locales: ['vi', 'en'] },
  chat: { target: 'room', locales: ['vi'] },
  sms: { target: 'sms', locales: ['vi'] },
  status: { target: 'page', locales: ['vi'] },
}

export type Locale = 'vi' | 'en'

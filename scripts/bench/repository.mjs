import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const day = 24 * 60 * 60 * 1000
const modules = Array.from({ length: 20 }, (_, index) => `m${index}`)

/** The moment by which generated repositories are judged: everything in them is ahead. */
export const now = '2026-11-24T09:00+07:00'

/**
 * Writes a repository of sound manifests of about 1 KB, two for each weekend on, and commits it.
 * @param updateClass `minor`, of which customers hear afterwards, or `feature`, of which they hear three times before
 * @returns its folder
 */
export function repository(folder, count, updateClass = 'minor') {
  mkdirSync(join(folder, 'releases'), { recursive: true })
  writeFileSync(join(folder, 'relctl.yaml'), config())
  for (let index = 0; index < count; index++) {
    const { id, text } = manifest(index, updateClass)
    writeFileSync(join(folder, 'releases', `${id}.yaml`), text)
  }
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '--all')
  git(folder, '-c', 'user.name=Bench', '-c', 'user.email=bench@vendor.example', 'commit', '--quiet', '-m', 'Begin')
  git(folder, 'checkout', '--quiet', '-b', 'work')
  return folder
}

/** Changes one manifest in a way that breaks no promise. */
export function changeOne(folder) {
  appendFileSync(join(folder, 'releases', `${manifest(0).id}.yaml`), '# Looked at.\n')
}

function git(folder, ...args) {
  execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

function config() {
  const names = modules.map((id) => `${id}: { vi: Phân hệ ${id}, en: Module ${id} }`).join(', ')
  return `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi, en]
organisation:
  name: { vi: Công ty Mẫu, en: Sample Company }
  brand: Sample
  domain: sample.example
  signature: { vi: Trung tâm chăm sóc khách hàng, en: Customer care }
  contacts: [{ kind: phone, value: 1900 0000 }]
products:
  office: { name: { vi: Văn phòng, en: Office }, modules: { ${names} } }
`
}

function manifest(index, updateClass = 'minor') {
  const weekend = Math.floor(index / 2)
  const date = new Date(Date.UTC(2027, 0, 9) + (weekend * 7 + (index % 2)) * day).toISOString().slice(0, 10)
  const id = `${date}-r${String(index).padStart(5, '0')}`
  const text = `id: ${id}
created: 2026-11-01T09:00
title: { vi: Nâng cấp phân hệ số ${index}, en: Upgrade of module number ${index} }
class: ${updateClass}
product: office
modules: [${modules[weekend % modules.length]}]
version: { from: "4.${index % 10}.1", to: "4.${index % 10}.2" }
window: { start: ${date}T22:00, end: ${date}T23:30 }
impact: { mode: rolling, downtime: 5m, relogin: false }
drivers: [market]
changes:
  - { kind: fixed, text: { vi: "Số liệu tổng hợp của báo cáo cuối tháng đã đúng", en: "Totals of the month-end report are right" } }
  - { kind: changed, text: { vi: "Danh sách có nhiều bản ghi mở nhanh hơn", en: "Lists with many records load faster" } }
actions:
  before:
    - { vi: "Lưu công việc đang làm trước 22 giờ", en: "Save your work before 22:00" }
rollback: { plan: "Deploy the previous image and restore the snapshot taken before the work", decideBy: ${date}T23:15 }
log: []
`
  return { id, text }
}

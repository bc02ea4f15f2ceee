import { describe, expect, it } from 'vitest'
import type { Banner } from '../../src/generated/types/banner.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const config = `policy: 1office
timezone: Asia/Ho_Chi_Minh
locales: [vi]
organisation: { brand: Office, contacts: [{ kind: phone, value: 1900 0000 }] }
`

/** Work of a provider who told us at this time of a stop at 1:00. */
async function startingBanner(knownSince: string): Promise<Banner> {
  const manifest = `id: network
created: ${knownSince}
title: { vi: Nhà cung cấp thay thiết bị mạng }
class: server
window: { start: 2026-12-16T01:00, end: 2026-12-16T02:00 }
origin: provider
knownSince: ${knownSince}
impact: { mode: downtime, downtime: 45m, relogin: false, level: outage }
changes: [{ kind: infrastructure, text: { vi: Thay hai thiết bị mạng } }]
`
  const { root } = scratch({ 'relctl.yaml': config, 'releases/network.yaml': manifest })
  const args = ['render', 'network', '--notice', 'customer-starting', '--channel', 'in-app']
  const { stdout, stderr } = await relctl(args, { cwd: root, now: '2026-12-16T00:45+07:00' })
  expect(stderr).not.toContain('error')
  return JSON.parse(stdout) as Banner
}

describe('a banner that work is about to begin', () => {
  it('is shown from the half hour in which that is true until the work begins, and cannot be closed', async () => {
    expect(await startingBanner('2026-11-19T15:30')).toMatchObject({
      starts: '2026-12-16T00:30:00+07:00',
      expires: '2026-12-16T01:00:00+07:00',
      dismissible: false,
    })
  })

  it('is shown at once when the provider told us too late for that', async () => {
    expect(await startingBanner('2026-12-16T00:40')).toMatchObject({
      starts: '2026-12-16T00:40:00+07:00',
      expires: '2026-12-16T01:00:00+07:00',
    })
  })
})

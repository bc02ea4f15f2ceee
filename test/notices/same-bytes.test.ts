import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { realNotices } from './real.ts'

const now = '2026-11-24T09:00+07:00'

/** One that was moved, and one in batches. */
const ids = ['2026-11-28-crm-pipeline', '2027-01-16-storage-replacement']

/** Every file that the command writes for a release, as `name: hash`. */
async function writtenUnder(zone: string, id: string): Promise<readonly string[]> {
  const { root } = scratch()
  const { code, stderr } = await relctl(['render', id, '--all', '--out', root], { now, env: { TZ: zone } })
  expect(code, stderr).toBe(0)
  return readdirSync(`${root}/${id}`)
    .sort()
    .map(
      (name) =>
        `${name}: ${createHash('sha256')
          .update(readFileSync(`${root}/${id}/${name}`))
          .digest('hex')}`,
    )
}

describe('every notice has the same bytes', () => {
  it('when it is written twice, of every release and in every format', async () => {
    const [first, second] = [await realNotices(now), await realNotices(now)]
    expect(new Set(first.map(({ entry }) => entry.format)).size).toBeGreaterThan(6)
    expect(second.map(({ name, text }) => `${name}\n${text}`)).toEqual(
      first.map(({ name, text }) => `${name}\n${text}`),
    )
  })

  it.each(ids)('wherever the machine is: %s', async (id) => {
    const expected = await writtenUnder('UTC', id)
    expect(expected.length).toBeGreaterThan(5)
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia'])
      expect(await writtenUnder(zone, id), zone).toEqual(expected)
  })
})

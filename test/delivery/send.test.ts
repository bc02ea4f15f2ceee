import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { relctl } from '../run.ts'
import { mailServer, webServer } from './post-office.ts'
import { customers, due, events, send, smtp, states, vendor, webhook } from './vendor.ts'

it('shows what would go where, and touches nothing', async () => {
  const { root } = vendor({ email: [smtp(9), webhook(9)] })
  const { code, stdout } = await relctl(['send'], { cwd: root, now: due })
  expect(code).toBe(0)
  expect(stdout).toContain('Dry run')
  expect(stdout.replace(/\s+/g, ' ')).toContain(`● ready email to customer, vi → customers (smtp: ${customers})`)
  expect(stdout.indexOf('email to internal')).toBeLessThan(stdout.indexOf('email to customer'))
  expect(existsSync(join(root, 'deliveries'))).toBe(false)
})

it('sends what is due once, records it, and leaves the rest', async () => {
  const mail = await mailServer()
  const web = await webServer()
  const { root } = vendor({ email: [smtp(mail.port), webhook(web.port)] })
  const first = await send(root)
  expect(first.code).toBe(0)
  expect(states(first)).toEqual(['inside sent', 'tell sent'])
  expect(mail.mails).toHaveLength(1)
  const [{ to, mail: letter } = { to: [], mail: undefined }] = mail.mails
  expect(to).toEqual([customers])
  expect(letter?.subject).toMatch(/^\[TIGO\]/)
  expect(letter?.text).toContain('Tổng số đúng trở lại')
  expect(letter?.html).toContain('Tổng số đúng trở lại')
  expect(letter?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(JSON.parse(web.requests[0]?.body ?? '{}')).toMatchObject({
    release: 'a',
    step: 'inside',
    audience: 'internal',
  })
  expect(events(root)).toEqual(['inside claimed', 'inside sent', 'tell claimed', 'tell sent'])
  const manifest = readFileSync(join(root, 'releases/a.yaml'), 'utf8')
  expect(manifest).toContain('step: tell')
  const again = await send(root)
  expect(states(again)).toEqual([])
  expect(mail.mails).toHaveLength(1)
  const check = await relctl(['check'], { cwd: root, now: due })
  expect(check.stdout).toContain('nothing to report')
})

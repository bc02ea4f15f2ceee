import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogOf, kindsOf } from '../../src/notices/catalog.ts'
import { listItem } from '../../src/notices/content.ts'
import { openRenderer } from '../../src/notices/render.ts'
import { noticeView } from '../../src/notices/view.ts'
import { inputOf, nothing, outlookOf, problems, render, stage, value, viewOf, words } from './stage.ts'

const world = await stage()
const fixture = (name: string) => readFileSync(new URL(`../fixtures/notices/${name}`, import.meta.url), 'utf8')

/** One of the fixtures with a few places changed. */
function edited(name: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]) {
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toMatch(from)
    return all.replace(from, to)
  }, fixture(name))
  return stage('2026-11-25T09:00:00+07:00', { [name === 'relctl.yaml' ? name : `releases/${name}`]: text })
}

describe('what a notice says', () => {
  test('in its subject: brand, kind, modules, time; and the same tail in every mail of an upgrade', () => {
    const tail = ' – Kho – 22h00–23h30, thứ Bảy 19/12/2026 (GMT+7)'
    expect(viewOf(world, 'cancelled', { kind: 'cancelled' }).text.subject).toBe(`[TIGO] Hủy lịch nâng cấp${tail}`)
    expect(viewOf(world, 'cancelled', { step: 'customer-1' }).text.subject).toBe(`[TIGO] Thông báo nâng cấp${tail}`)
    const subjects = (['announcement', 'reminder', 'final-reminder', 'starting'] as const).map(
      (kind) => viewOf(world, 'minimal', { kind }).text.subject,
    )
    expect(new Set(subjects).size).toBe(4)
    for (const subject of subjects)
      expect(subject).toMatch(/ – Nâng cấp định kỳ – 22h00–23h30, thứ Bảy 05\/12\/2026 \(GMT\+7\)$/)
  })

  test('without a brand and a product', async () => {
    const bare = await stage('2026-11-25T09:00:00+07:00', {
      'relctl.yaml': 'policy: tigo\ntimezone: Asia/Ho_Chi_Minh\n',
    })
    const { text } = value(render(bare, 'minimal', { locale: 'en' }))
    expect(viewOf(bare, 'minimal').text.subject).toMatch(/^Thông báo nâng cấp – Nâng cấp định kỳ – /)
    expect(text).toContain('We will upgrade the system.')
    expect(text).not.toContain('Support')
    expect(viewOf(bare, 'completed', { kind: 'completed' }).text.opening[0]).toContain('phân hệ sales của tigo-erp')
  })

  test('the old and the new time when it moved, and why', () => {
    const view = viewOf(world, 'rescheduled', { kind: 'rescheduled', step: 'rescheduled-1-customer' })
    expect(view.formerly?.start).toBe('2026-11-14T22:00:00+07:00')
    expect(view.when?.start).toBe('2026-11-20T22:00:00+07:00')
    expect(view.text.reason).toBe('Lý do: Nhà cung cấp đường truyền bảo trì trong cùng đêm.')
    expect([view.revision, view.supersedes]).toEqual([1, 0])
  })

  test('the window of its own revision', () => {
    const first = outlookOf(world, 'rescheduled').steps.find(
      ({ id, revision }) => id === 'customer-1' && revision === 0,
    )
    const view = value(noticeView({ ...inputOf(world, 'rescheduled'), step: first }))
    expect(view.when?.start).toBe('2026-11-14T22:00:00+07:00')
  })

  test('the longer window when it was extended', () => {
    const view = viewOf(world, 'rescheduled', { kind: 'extended' })
    expect(view.formerly?.end).toBe('2026-11-20T23:30:00+07:00')
    expect(view.when?.end).toBe('2026-11-21T00:30:00+07:00')
    expect(view.expires).toBe('2026-11-21T00:30:00+07:00')
  })

  test('how it went when it is over', () => {
    const done = viewOf(world, 'completed', { kind: 'completed' })
    expect(done.results).toMatchObject({ outcome: 'succeeded', start: '2026-11-21T22:02:00+07:00', downtime: '8 phút' })
    expect(done.actions.after).toEqual(['Đăng nhập lại để tiếp tục sử dụng'])
    const undone = viewOf(world, 'rescheduled', { kind: 'rolled-back' })
    expect(undone.results).toMatchObject({
      outcome: 'rolled-back',
      end: '2026-11-21T00:20:00+07:00',
      downtime: '25 phút',
    })
  })

  test('to the customers of a batch their own window alone', () => {
    const view = viewOf(world, 'rich', { step: 'server-b.customer-2' })
    expect(view.when?.text).toBe(
      'Từ 22h00 thứ Bảy ngày 12/12/2026 đến 00h00 Chủ nhật ngày 13/12/2026 (giờ Việt Nam, GMT+7)',
    )
    expect([view.batch?.name, view.batches]).toEqual(['Khách hàng máy chủ B', []])
    expect(viewOf(world, 'rich', { audience: 'website' }).batches).toHaveLength(2)
  })

  test('when it stops to make sense', () => {
    expect(viewOf(world, 'minimal', { kind: 'reminder' }).expires).toBe('2026-12-05T22:00:00+07:00')
    expect(viewOf(world, 'minimal', { kind: 'in-progress' }).expires).toBe('2026-12-05T23:30:00+07:00')
    expect(viewOf(world, 'completed', { kind: 'completed' }).expires).toBeNull()
  })

  test('to colleagues: duties, rollback, script; to support only what it answers with', () => {
    const team = viewOf(world, 'rich', { audience: 'internal' }).internal
    expect(team?.checklist.map(({ id }) => id)).toContain('guide')
    expect(team?.rollback?.plan).toHaveLength(2)
    expect(team?.owners).toContain('Phòng Kiểm thử')
    const support = viewOf(world, 'rich', { audience: 'support' }).internal
    expect(support).toMatchObject({ checklist: [], rollback: null, servers: [], runbook: null })
    expect(support?.support).toHaveLength(1)
  })
})

describe('an embargo', () => {
  test('hides details, title and links until it ends', () => {
    const view = viewOf(world, 'embargoed')
    expect(view).toMatchObject({
      changes: [],
      versions: null,
      links: [],
      benefit: null,
      text: { title: 'Thông báo: Cập nhật bảo mật' },
    })
    expect(view.text.withheld).not.toBeNull()
  })

  test('counts by the time of the notice, not by that of the work', async () => {
    const later = await stage('2026-12-07T09:00:00+07:00')
    expect(viewOf(later, 'embargoed', { kind: 'reminder' }).changes).toHaveLength(1)
    const sent = outlookOf(later, 'embargoed').steps.find(({ id }) => id === 'customer-1')
    expect(sent?.state).toMatch(/^done/)
    expect(viewOf(later, 'embargoed', { step: 'customer-1' }).changes).toEqual([])
  })

  test('is told to colleagues', () => {
    const { internal, changes } = viewOf(world, 'embargoed', { audience: 'support' })
    expect(internal?.embargo).toBe(
      'Không công bố chi tiết cho khách hàng trước 09h00, thứ Hai, ngày 07/12/2026 (giờ Việt Nam, GMT+7).',
    )
    expect(changes).toHaveLength(1)
  })
})

describe('a notice that cannot be made', () => {
  test('names the field and the language of a missing translation', async () => {
    const broken = await edited('minimal.yaml', [/, en: Reports open faster/, ''])
    expect(render(broken, 'minimal').ok).toBe(true)
    expect(problems(render(broken, 'minimal', { locale: 'en' }))).toMatchObject([
      { code: 'missing-translation', field: 'changes/0/text', locale: 'en' },
    ])
    expect(render(broken, 'minimal', { locale: 'en', audience: 'internal' }).ok).toBe(true)
  })

  test('asks for names and signatures in the language too', async () => {
    const broken = await edited('relctl.yaml', [', en: TIGO Customer Care', ''], [', en: Sales', ''])
    expect(
      problems(render(broken, 'completed', { kind: 'completed', locale: 'en' })).map(({ field }) => field),
    ).toEqual(['products/tigo-erp/modules/sales', 'organisation/signature'])
  })

  test.each(['[tên phân hệ]', 'TBD', 'TODO xem lại', 'Cải thiện…'])('names the placeholder in "%s"', async (text) => {
    const broken = await edited('minimal.yaml', ['vi: Cải thiện tốc độ mở báo cáo', `vi: "${text}"`])
    expect(problems(render(broken, 'minimal'))).toMatchObject([{ code: 'placeholder', field: 'changes/0/text' }])
    expect(render(broken, 'minimal', { audience: 'internal' }).ok).toBe(true)
  })

  test('says what is missing', async () => {
    const about = (id: string, kind: 'completed' | 'reminder' | 'guide-ready' | 'plan') =>
      problems(render(world, id, { kind }))
    expect(about('minimal', 'completed')).toMatchObject([
      { code: 'no-event', hint: expect.stringContaining('add { event: succeeded, at: … } to the log of') },
    ])
    expect(about('cancelled', 'reminder')).toMatchObject([
      { code: 'no-event', message: 'cancelled is cancelled, so there is no reminder notice' },
    ])
    expect(about('minimal', 'guide-ready')).toMatchObject([{ code: 'no-event', field: 'links' }])
    expect(about('minimal', 'plan')).toMatchObject([{ code: 'wrong-kind' }])
    const draft = await edited('minimal.yaml', [/window: .*\n/, ''])
    expect(problems(render(draft, 'minimal'))).toMatchObject([{ code: 'no-window', field: 'window' }])
  })

  test('of a success that was undone', async () => {
    const undone = await edited('completed.yaml', [
      /$/,
      '  - { event: rolled-back, at: 2026-11-22T01:00, reason: { vi: Lỗi, en: Fault } }\n',
    ])
    expect(problems(render(undone, 'completed', { kind: 'completed' }))).toMatchObject([{ code: 'no-event' }])
  })
})

describe('the catalog', () => {
  test('has every notice step, channel, language and format once, under stable names', () => {
    const entries = catalogOf(outlookOf(world, 'rich'), ['vi', 'en'], nothing)
    expect(entries.map(({ file }) => file).slice(0, 8)).toEqual([
      'rich/customer-1.vi.txt',
      'rich/customer-1.en.txt',
      'rich/customer-1.vi.html',
      'rich/customer-1.en.html',
      'rich/customer-1.vi.eml',
      'rich/customer-1.en.eml',
      'rich/customer-1.vi.banner.json',
      'rich/customer-1.en.banner.json',
    ])
    expect(new Set(entries.map(({ file }) => file)).size).toBe(entries.length)
  })

  test('leaves out what no longer holds', () => {
    const steps = catalogOf(outlookOf(world, 'rescheduled'), ['vi'], nothing).map(({ step }) => step)
    expect(steps.every(({ state }) => state !== 'superseded')).toBe(true)
    expect(steps.map(({ id }) => id)).toContain('rescheduled-1-customer')
  })

  test('knows which kinds there can be', () => {
    const { kind: _kind, step: _step, ...input } = inputOf(world, 'completed')
    const possible = kindsOf(input).filter((one) => one.problems.length === 0)
    expect(possible.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['announcement', 'completed', 'guide-ready', 'review']),
    )
    expect(possible.map(({ kind }) => kind)).not.toContain('cancelled')
  })

  test('can be rendered as a whole where the time has come', () => {
    const renderer = openRenderer(nothing)
    for (const id of ['rich', 'completed', 'south-africa', 'embargoed'])
      for (const entry of catalogOf(outlookOf(world, id), ['vi', 'en'], nothing)) {
        const messages = words(entry.locale)
        const given = { ...inputOf(world, id), ...entry, messages }
        const view = noticeView(given)
        const codes = view.ok ? problems(renderer.render(view.value, entry.format, given)) : problems(view)
        expect(
          codes.filter(({ code }) => code !== 'no-event'),
          entry.file,
        ).toEqual([])
      }
  })
})

describe('long and short facts', () => {
  test('many modules are named where they are listed, not in a sentence', async () => {
    const many = await stage('2026-11-25T09:00:00+07:00', {
      'relctl.yaml': fixture('relctl.yaml').replace('      sales:', '      tax: { vi: Thuế, en: Tax }\n      sales:'),
      'releases/rescheduled.yaml': fixture('rescheduled.yaml')
        .replace('[hr, payroll, sales, inventory]', '[hr, payroll, sales, inventory, tax]')
        .replace('relogin: false, unaffected', 'relogin: false, level: degraded, unaffected'),
    })
    const view = viewOf(many, 'rescheduled', { kind: 'rescheduled' })
    expect(view.text.opening[0]).toContain('Lịch nâng cấp 5 phân hệ của TIGO ERP đã thay đổi')
    expect(view.text.subject).toContain(' – Nhân sự, Tiền lương và 3 phân hệ khác – ')
    expect(view.impact?.lines).toEqual([
      { names: 'Nhân sự, Tiền lương, Bán hàng, Kho, Thuế', label: 'có thể chậm hoặc gián đoạn ngắn' },
    ])
  })

  test('all modules of a product, or none, are the product as a whole', async () => {
    for (const modules of ['modules: [accounting, inventory, sales, payroll, hr]', '# none']) {
      const whole = await edited('server.yaml', [/modules: .*/, modules])
      const { text, impact } = viewOf(whole, 'server', { locale: 'en' })
      expect(text.opening).toEqual([
        'To keep your data safe, we will carry out maintenance on the whole TIGO ERP service.',
      ])
      expect(text.subject).toBe(
        '[TIGO] Maintenance notice – The whole TIGO ERP service – 22:00–23:15, Saturday 16 January 2027 (GMT+7)',
      )
      expect(impact?.lines).toEqual([{ names: 'The whole TIGO ERP service', label: 'not available' }])
    }
  })

  test('modules that are affected in different ways get a line for each way', async () => {
    const mixed = await edited('server.yaml', [
      'level: outage }',
      'affected: [{ module: sales, level: outage }, { module: hr, level: read-only }, { module: payroll, level: outage }] }',
    ])
    const { impact } = viewOf(mixed, 'server', { locale: 'en' })
    expect(impact).toMatchObject({
      text: 'During the maintenance you are affected as follows:',
      detailed: true,
    })
    expect(impact?.lines.map(({ names }) => names)).toEqual(['Sales, Payroll', 'Human resources'])
  })

  test('modules that nobody notices are not listed', () => {
    const { impact } = viewOf(world, 'project')
    expect([impact?.text, impact?.lines]).toEqual(['Quý khách vẫn làm việc bình thường trong khi nâng cấp.', []])
  })

  test('a project tells its training and its warranty, when it is announced and when it is done', () => {
    for (const kind of ['announcement', 'completed'] as const) {
      const { training, warranty } = viewOf(world, 'project', { kind, locale: 'en' })
      expect(training).toEqual([
        {
          title: 'Creating personnel files',
          audience: 'Human resources department',
          start: '2026-12-01T09:00:00+07:00',
          when: 'Tuesday 1 December 2026, 09:00 (Vietnam time, GMT+7)',
        },
        expect.objectContaining({ title: 'Personnel reports', audience: null }),
      ])
      expect(warranty).toEqual({
        until: '2027-11-22',
        text: 'The warranty for this upgrade holds until the end of 22 November 2027.',
        covers: 'Faults of the human resources module',
        support: 'You receive free technical support in cases of force majeure.',
      })
    }
    expect(viewOf(world, 'project', { kind: 'review' })).toMatchObject({
      training: [],
      warranty: null,
    })
  })

  test('an entry of a list has no full stop, unless it is several sentences', () => {
    expect(listItem('Đăng nhập lại.')).toBe('Đăng nhập lại')
    expect(listItem('Save your work. Log out.')).toBe('Save your work. Log out.')
  })

  test('a sentence of the manifest gets its full stop, a clause loses it', async () => {
    const plain = await edited(
      'rich.yaml',
      ['được giữ nguyên.', 'được giữ nguyên'],
      ['hóa đơn điện tử,', 'hóa đơn điện tử.,'],
    )
    const view = viewOf(plain, 'rich')
    expect(view.rollback).toMatch(/được giữ nguyên\.$/)
    expect(view.text.opening[0]).toContain('hóa đơn điện tử, chúng tôi')
  })
})

import { it } from 'vitest'
import { render, stage, outlookOf } from './stage.ts'
it('x', async () => {
  const w = await stage()
  console.log(w.workspace.manifests.map((m) => [m.source.file, m.schema.map((s) => s.message + s.path.join('/')), m.source.problems.map(p=>p.message)].flat().join(' ')).join('\n'))
  for (const [id, want] of [['rich', {}], ['rich', {audience:'website'}], ['rich', {audience:'internal', locale:'en'}], ['minimal', {}],['completed', {kind:'completed'}],['rescheduled',{kind:'extended'}],['rescheduled',{kind:'rescheduled', locale:'en'}],['cancelled',{kind:'cancelled'}],['embargoed',{}],['south-africa',{}],['hotfix',{kind:'completed'}]] as const) {
    const r = render(w, id, want as never)
    console.log('=====', id, JSON.stringify(want), '\n', r.ok ? `S: ${r.value.subject}\n\n${r.value.text}` : JSON.stringify(r.problems, null, 1))
  }
  console.log(outlookOf(w,'rich').steps.map(s=>`${s.id} ${s.kind} ${s.notice} ${s.audience} ${s.channels} b=${s.batch} r${s.revision} ${s.state}`).join('\n'))
})

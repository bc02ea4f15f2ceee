import type { Command } from './command.ts'

export const record: Command = {
  name: 'record',
  args: [
    { name: '<id>', summary: 'the release' },
    { name: '<event>', summary: 'what happened: started, noticed, rescheduled and so on' },
  ],
  summary: 'write into the log of a manifest what happened, and touch nothing else in it',
  details:
    'Events: noticed, task-done, gate-passed, approved, started, extended, succeeded, failed, rolled-back, rescheduled, postponed, cancelled, monitored, reviewed, note. What cannot have happened is refused, and so is a record with which check would find new errors. Times are those of the release.',
  options: [
    { flags: '--notice <step>', summary: 'the notice that went out, by its step in the plan (noticed)' },
    {
      flags: '--step <step>',
      summary: 'the step that is done (task-done, gate-passed, approved); cycle.<id> for duties of the month',
    },
    { flags: '--at <time>', summary: 'when it happened: 22:05, or 2026-12-05T22:05 (default: now)' },
    { flags: '--by <role>', summary: 'the role that did it' },
    {
      flags: '--to <time>',
      summary: 'the new window, 2026-12-12T22:00/23:30 or its start alone (rescheduled); the new end (extended)',
    },
    {
      flags: '--reason <text>',
      summary: 'why, in words that customers may read; vi=… and en=… for several languages',
      repeatable: true,
    },
    { flags: '--locale <tag>', summary: 'the language of a reason that does not say it' },
    { flags: '--batch <id>', summary: 'the batch concerned; all when left out, but a new window is that of one' },
    {
      flags: '--channel <name>',
      summary: 'a channel that carried the notice (default: those of its step)',
      repeatable: true,
    },
    { flags: '--month <month>', summary: 'the month of a duty of the month (default: that of the window)' },
    { flags: '--evidence <link>', summary: 'where the proof is' },
    { flags: '--role <role>', summary: 'the role that approves (approved)' },
    { flags: '--author <name>', summary: 'who approves, as an account or address (approved)' },
    { flags: '--downtime <duration>', summary: 'how long the service was down (succeeded, rolled-back)' },
    { flags: '--metric <name=value>', summary: 'a figure that was observed (monitored)', repeatable: true },
    { flags: '--text <text>', summary: 'what colleagues should know' },
    { flags: '--scope-change', summary: 'the note changes what the upgrade contains, which raises the revision' },
    { flags: '--force', summary: 'record it although check will then find errors' },
    { flags: '--dry-run', summary: 'print the change as a diff, and write nothing' },
  ],
  examples: [
    {
      run: 'relctl record 2026-12-05-work-dashboard noticed --notice website --by ptsp',
      does: 'a notice has gone out',
    },
    {
      run: 'relctl record 2026-12-05-work-dashboard task-done --step cycle.plan',
      does: 'the plan of the month is made',
    },
    {
      run: 'relctl record 2026-12-05-work-dashboard rescheduled --to 2026-12-12T22:00/23:30 --reason vi="Thêm thời gian kiểm thử" --reason en="More time for tests"',
      does: 'move the work, and see who must be told',
    },
    {
      run: 'relctl record 2026-12-05-work-dashboard started --at 08:50 --force --dry-run',
      does: 'see what would be written',
    },
  ],
  load: async () => (await import('./run/record.ts')).run,
}

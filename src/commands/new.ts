import type { Command } from './command.ts'

/** `new` is a word of the language. */
export const newRelease: Command = {
  name: 'new',
  args: [{ name: '[title]', summary: 'what the upgrade is, for customers, in the first language of the repository' }],
  summary: 'write the manifest of a new release at the next window that keeps every promise',
  details:
    'Every lead can still be kept, the hours are those of the policy, and neither a freeze nor other work is in the way. What is missing is asked for in a terminal; elsewhere the call ends and names it. The manifest passes check.',
  options: [
    { flags: '--title <text>', summary: 'the title; vi=… and en=… for several languages', repeatable: true },
    { flags: '--class <class>', summary: 'the kind of update' },
    { flags: '--product <product>', summary: 'the product (default: the only one)' },
    { flags: '--module <module>', summary: 'a module that changes; the whole product when left out', repeatable: true },
    { flags: '--start <time>', summary: 'when the work starts, such as 2026-12-12T22:00 (default: the next opening)' },
    { flags: '--duration <duration>', summary: 'how long the work takes', default: '90m' },
    { flags: '--id <id>', summary: 'the name of the release (default: its day and its title)' },
    {
      flags: '--set <field=value>',
      summary: 'another field of the manifest, its value as in YAML: drivers=[regulatory]',
      repeatable: true,
    },
    { flags: '--dry-run', summary: 'print the manifest, and write nothing' },
  ],
  examples: [
    {
      run: 'relctl new --title vi="Báo cáo theo ca" --title en="Reports by shift" --class feature --product tigo-erp --module reports --set drivers=[customer-feedback]',
      does: 'plan a feature for the next window that keeps every promise',
    },
    {
      run: 'relctl new --title vi="Sửa lỗi in phiếu" --title en="Printing repaired" --class minor --product 1office --start 2026-12-12T22:00 --dry-run',
      does: 'see the manifest for a window of your own',
    },
    {
      run: 'relctl new --title vi="Sửa lỗi đăng nhập" --title en="Sign-in repaired" --class hotfix --product 1office --set fixes=[2026-11-14-quotation-rounding] --set reason="{vi: Không đăng nhập được, en: Nobody can sign in}"',
      does: 'record work that goes out at once',
    },
  ],
  load: async () => (await import('./run/new.ts')).run,
}

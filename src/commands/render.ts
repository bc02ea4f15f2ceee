import type { Command } from './command.ts'

export const render: Command = {
  name: 'render',
  args: [{ name: '[id]', summary: 'the release; none with --month' }],
  summary: 'write the text of a notice',
  details:
    'Prints one notice in the leading language, or writes the whole set of a release into a folder. Templates and words of your own in templates/ win over the shipped ones of the same path.',
  options: [
    { flags: '--notice <name>', summary: 'a step of the release, such as customer-1, or a kind, such as rescheduled' },
    { flags: '--all', summary: 'every notice of the release in every language and format; needs --out' },
    { flags: '--month <month>', summary: 'the plan of a month, such as 2026-12, instead of one release' },
    { flags: '--product <product>', summary: 'whose plan of the month' },
    { flags: '--audience <audience>', summary: 'who reads it (default: as the step says, else customer)' },
    { flags: '--channel <channel>', summary: 'how it goes out (default: as the format and the audience suggest)' },
    { flags: '--locale <tag>', summary: 'the language (default: the leading one)' },
    {
      flags: '--format <name>',
      summary: 'txt, md, html, eml, ics, atom, json or what else the channel has (default: txt)',
    },
    { flags: '--out <folder>', summary: 'write files with stable names into this folder' },
    { flags: '--preview', summary: 'one page with every notice of the release, as its readers see it' },
    {
      flags: '--eject <channel>',
      summary:
        'copy the shipped templates of a channel into templates/; with "site" those of the calendar, with "words" the words of --locale',
    },
  ],
  examples: [
    { run: 'relctl render 2026-12-05-work-dashboard --notice customer-1', does: 'print the Vietnamese mail' },
    {
      run: 'relctl render 2026-12-05-work-dashboard --notice website --format md',
      does: 'print the web page',
    },
    { run: 'relctl render 2026-12-05-work-dashboard --all --out notices', does: 'write every notice of a release' },
    {
      run: 'relctl render 2026-12-05-work-dashboard --preview --out notices.html',
      does: 'look at every notice in a browser',
    },
    { run: 'relctl render --month 2026-12 --product 1office', does: 'print the plan of a month' },
    { run: 'relctl render --eject email', does: 'start templates of your own from the shipped ones' },
  ],
  load: async () => (await import('./run/render.ts')).run,
}

import type { CommandWords } from './commands.ts'

export const english: CommandWords = {
  clashes: {
    sinceAndStaged: '--since and --staged are two answers to one question; use one of them.',
    updateNeedsAll:
      '--update-baseline needs to see all that there is; leave out --since, --staged and --changed-lines.',
    watchOnDisk: '--watch checks what changes on disk; leave out --since, --staged, --update-baseline and --fix.',
    fixWholeFiles: '--fix works on whole files as they are on disk; leave out --staged and --changed-lines.',
    fixStandardInput: '--fix writes files, and standard input is none; name the file instead of -.',
    fixAndUpdate: '--fix and --update-baseline change what is found in one run; run one after the other.',
    updateOfNone: '--update-baseline writes the baseline that --no-baseline leaves aside; choose one.',
    watchStandardInput: '--watch looks at files; leave out -.',
    diffToOutput:
      '--fix-dry-run prints what would change to standard output; give reports a file: --format json=report.json.',
    oneOutput: 'only one report can go to standard output; give the others a file: --format json=report.json.',
  },
  unknownFormat: (id, known) => `there is no format ${id}. Formats: ${known}.`,
  unknownReport: (name, near, known) =>
    `there is no report ${name}.${near === undefined ? '' : ` Did you mean ${near}?`} Reports: ${known}.`,
  reportWithoutFile: (name) => `--format ${name}= needs a file name behind the equals sign.`,
  twoReports: (path) => `two reports would go to ${path}; give each a file of its own.`,
  unknownRule: (id, near) =>
    `there is no rule ${id}. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : '`onevoice explain` lists all rules.'}`,
  unknownLanguage: (tag, known) => `there is no language ${tag}. Languages: ${known}.`,
  noProfile:
    'There is no voice.yaml in this folder or above it. Name a profile file, or a built-in profile such as recommended.',
  comparedChangedOnly: (rules) =>
    `${rules} compared only files that changed. With --cache the others are known as well.`,
  notInCache: (rules, unknown, files) =>
    `${rules} did not know ${unknown} of ${files} files, which are not in the cache as they are now. A run over everything with --cache puts them there.`,
  checking: (index, files) => `Checking ${index} of ${files} files …`,
  interrupted: (done, files, writes) =>
    `Interrupted: ${done} of ${files} files were checked; ${writes ? 'each of them is as it was, or fixed as a whole' : 'nothing was changed'}.`,
  watching: (files) => `Watching ${files} ${files === 1 ? 'file' : 'files'}. Ctrl+C ends.`,
  cannotWatch: (folder, why) => `${folder} cannot be watched: ${why}.`,
  problems: (count) => `${count === 1 ? '1 problem' : `${count} problems`}.`,
  noProblems: (file) => `${file}: no problems.`,
  noExamples: 'no examples yet; each one you add is a test.',
  examplesPass: (passed, all) => `${passed} of ${all} examples pass.`,
  flagged: 'say, but it is flagged',
  notFlagged: 'avoid, but it is not flagged',
  quoted: (text) => `“${text}”`,
  findsNothing: (ruleId) => `${ruleId} finds nothing in it.`,
  nothingFinds: 'No rule finds anything in it.',
  shown(profile, channel, others) {
    const also = others.length > 0 ? ` (also matches ${others.join(', ')}; the longer glob wins)` : ''
    return `profile ${profile}, ${channel ? `channel ${channel}${also}` : 'no channel'}`
  },
  languageName: (name, tag) => `${name} (${tag})`,
  byDefault: 'default',
}

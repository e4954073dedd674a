export default {
  '*.{md,mdx,html,txt,json,csv,po,srt,vtt}': 'onevoice check --fix --ignore-unknown --',
}

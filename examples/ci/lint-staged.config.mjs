export default {
  '*.{md,html,txt,json,csv,po}': 'onevoice check --fix',
}

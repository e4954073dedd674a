/** Loaded before each program under measurement: at its end it leaves the operating system's account of it. */
const { appendFileSync } = require('node:fs')
const file = process.env.BENCH_USAGE
if (file) {
  let failed = false
  process.on('uncaughtExceptionMonitor', () => {
    failed = true
  })
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    appendFileSync(
      file,
      `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024, failed })}\n`,
    )
  })
}

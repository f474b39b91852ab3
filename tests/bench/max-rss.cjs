// Loaded before a measured program: writes its peak memory in kilobytes where BENCH_MAX_RSS says.
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  writeFileSync(process.env.BENCH_MAX_RSS, String(process.resourceUsage().maxRSS))
})

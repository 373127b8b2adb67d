/**
 * npm run policy:check    are the packs, their index and the JSON Schema in order? Exit code 1 if not.
 * npm run policy:write    write the index and the JSON Schema anew.
 * npm run policy:schema   write the JSON Schema alone.
 *
 * Node 20 does not run TypeScript; Vite, which is installed anyway, turns scripts/policy-files.ts into JavaScript.
 */
import { runnerImport } from 'vite'

const { module: policy } = await runnerImport('./scripts/policy-files.ts', {
  configFile: false,
  logLevel: 'error',
})

const command = process.argv[2]
const problems =
  command === 'write' ? policy.writeFiles(policy.REPOSITORY) : policy.checkFiles(policy.REPOSITORY)

for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) {
  process.stderr.write(`policy:${command}: ${problems.length} problem(s)\n`)
  process.exitCode = 1
} else {
  process.stdout.write(`policy:${command}: in order\n`)
}

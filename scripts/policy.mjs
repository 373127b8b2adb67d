/**
 * npm run policy:check    are the packs, their index and the JSON Schema in order? Exit code 1 if not.
 * npm run policy:write    write the index and the JSON Schema anew.
 * npm run policy:schema   write the JSON Schema alone.
 * npm run policy:publish  lay out in dist-policy/ what is uploaded to policy/ when the data changes without a release.
 *
 * Node 20 does not run TypeScript; Vite, which is installed anyway, turns scripts/policy-files.ts into JavaScript.
 */
import { runnerImport } from 'vite'

const { module: policy } = await runnerImport('./scripts/policy-files.ts', {
  configFile: false,
  logLevel: 'error',
})

const command = process.argv[2]
const commands = {
  check: policy.checkFiles,
  write: policy.writeFiles,
  schema: ({ schema }) => policy.writeSchema(schema),
  publish: (files) => policy.publishFiles(files, process.argv[3] ?? 'dist-policy'),
}
const problems = commands[command](policy.REPOSITORY)

for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) {
  process.stderr.write(`policy:${command}: ${problems.length} problem(s)\n`)
  process.exitCode = 1
} else {
  process.stdout.write(`policy:${command}: in order\n`)
}

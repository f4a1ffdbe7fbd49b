/** Presses the buttons of links in a process of its own, and says how many of them acted. */
import { openDatabase } from '../../db/open.ts'
import { testWeb } from '../support/web.ts'

const [file = '', ...paths] = process.argv.slice(2)
const web = await testWeb({ ports: { db: openDatabase(file) } })
let acted = 0
for (const path of paths) {
  const page = await (await web.post(path, { exertion: '7' })).text()
  if (page.includes('Noted: 7 of 10')) acted++
}
await web.db.destroy()
console.log(acted)

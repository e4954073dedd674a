/** Entry of a worker; its parts are those of the program. */
import { partLoader } from './parts.ts'
import type { serve } from './worker.ts'

const worker = partLoader()('worker.cjs') as { readonly serve: typeof serve }
worker.serve()

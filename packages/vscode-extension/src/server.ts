/** The server as a process of the desktop extension. */

import { startServer } from '@onevoice/language-server'
import { nodeHost } from '@onevoice/language-server/node'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'

startServer(createConnection(ProposedFeatures.all), nodeHost())

/** Loaded into the server by `typing-memory.mjs`: tells the bytes of its heap after a collection, when it is asked. */
process.on('message', () => {
  globalThis.gc()
  process.send(process.memoryUsage().heapUsed)
})
// The channel must not keep the server alive.
process.channel.unref()

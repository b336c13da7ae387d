/* Loaded into a child process: when its parent is gone, however it went, the child ends in good order. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

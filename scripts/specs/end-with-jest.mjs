// A worker whose jest is gone, however it went, does not work on.
process.once('disconnect', () => process.exit());

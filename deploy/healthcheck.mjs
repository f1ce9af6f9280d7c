// Exit code 0 while the process of this container can do its work. HEALTH_PORT is the port that tells.
const port = process.env.HEALTH_PORT ?? '8000';
const health = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4000) }).catch(
  (error) => ({ ok: false, text: () => String(error.cause ?? error) }),
);
console.log(await health.text());
process.exit(health.ok ? 0 : 1);

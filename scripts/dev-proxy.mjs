// What the web app of `ng serve` asks of the server.
const target = `http://127.0.0.1:${process.env.SERVER_PORT ?? 8000}`;

export default {
  '/api': { target },
  '/docs': { target },
  '/socket.io': { target, ws: true },
};

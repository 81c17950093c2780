// Passes everything on, but cuts each stream after some bytes: between two frames, in the middle of one, while it opens.
import net from 'node:net';

/** @returns {Promise<{ address: string, cuts: () => number, stop: () => void }>} */
export function openProxy(target) {
  let streams = 0;
  let cuts = 0;
  let isCutting = true;
  const { hostname, port } = new URL(target);
  const server = net.createServer((client) => {
    const upstream = net.connect(port, hostname);
    let left = Infinity;
    client.once('data', (first) => {
      if (isCutting && /\r\nupgrade: websocket/i.test(first.toString('latin1'))) left = 60 + (streams++ * 211) % 1900;
    });
    client.pipe(upstream);
    upstream.on('data', (bytes) => {
      if (bytes.length < left) {
        left -= bytes.length;
        client.write(bytes);
        return;
      }

      cuts++;
      client.write(bytes.subarray(0, left), () => client.destroy());
      left = 0;
      upstream.destroy();
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done({
      address: `http://127.0.0.1:${server.address().port}`,
      cuts: () => cuts,
      stop: () => { isCutting = false; },
    }));
  });
}

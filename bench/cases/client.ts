import http from 'node:http';

/** One keep-alive connection with one person's session, like a browser at a window. */
export interface Client {
  /** Asks `/api` + path. Throws on any status but 200, with the server's answer. */
  post<T>(path: string, body: unknown): Promise<T>;
  get<T>(path: string): Promise<T>;
  upload<T>(path: string, name: string, bytes: Buffer): Promise<T>;
  close(): void;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly cookie: string | null;
}

export function connect(origin: string, cookie: string | null, agent = keepAlive()): Client {
  const ask = async <T>(method: string, path: string, type: string, body: Buffer | string): Promise<T> => {
    const { status, text } = await send(agent, `${origin}/api${path}`, method, { cookie, type, body });
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 400)}`);
    return JSON.parse(text) as T;
  };
  return {
    post: (path, body) => ask('POST', path, 'application/json', JSON.stringify(body)),
    get: (path) => ask('GET', path, '', ''),
    upload(path, name, bytes) {
      const boundary = 'bench-0123456789';
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
      const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return ask('POST', path, `multipart/form-data; boundary=${boundary}`, body);
    },
    close: () => agent.destroy(),
  };
}

const keepAlive = () => new http.Agent({ keepAlive: true, maxSockets: 1 });

/** A session of its own on a connection of its own. */
export async function signIn(origin: string, name: string, password: string): Promise<string> {
  const agent = keepAlive();
  const asked = { cookie: null, type: 'application/json', body: JSON.stringify({ name, password }) };
  const { status, text, cookie } = await send(agent, `${origin}/api/sign-in`, 'POST', asked);
  agent.destroy();
  if (status !== 200 || cookie === null)
    throw new Error(`sign in as ${name}: ${status} ${text.slice(0, 400)}`);
  return cookie;
}

function send(
  agent: http.Agent,
  url: string,
  method: string,
  { cookie, type, body }: { cookie: string | null; type: string; body: Buffer | string },
): Promise<Answer> {
  const headers = {
    ...(cookie && { cookie }),
    ...(type && { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        // the session's cookie and that of the device, as a browser keeps them
        const set = response.headers['set-cookie']?.map((one) => one.split(';', 1)[0]).join('; ') ?? null;
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode ?? 0, text, cookie: set });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

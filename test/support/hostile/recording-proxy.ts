import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy answers for a site of the test: a page, by its path. */
export type Site = (
  path: string,
) => { readonly type: string; readonly body: string | Buffer } | undefined;

/** A proxy on loopback through which a browser asks for everything. */
export type RecordingProxy = {
  readonly port: number;
  /** Sites that it answers for, by host. All others do not exist. */
  readonly sites: Map<string, Site>;
  /** What was asked for since the last call, each once, but for what browsers ask by themselves. */
  take(): string[];
  close(): Promise<void>;
};

/** Hosts that a browser asks by itself, whatever it shows: for updates, and who is signed in. */
const OWN = [
  ...['update.googleapis.com', 'accounts.google.com', 'content-autofill.googleapis.com'],
  'firefox.settings.services.mozilla.com',
];

const isOwn = (asked: string): boolean =>
  OWN.some((host) => asked.includes(` ${host}:443`) || asked.includes(` http://${host}/`));

/** Starts a proxy that notes each request and each tunnel, and lets none out. */
export const startRecordingProxy = async (): Promise<RecordingProxy> => {
  const sites = new Map<string, Site>();
  let heard: string[] = [];
  const server = createServer((request, response) => {
    const asked = request.url ?? '';
    heard.push(`${request.method} ${asked}`);
    const url = URL.canParse(asked) ? new URL(asked) : undefined;
    const answer = url && sites.get(url.host)?.(url.pathname);
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body ?? 'nothing here');
  });
  server.on('connect', (request, socket) => {
    heard.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n');
  });
  server.on('upgrade', (request, socket) => {
    heard.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    sites,
    take() {
      const taken = [...new Set(heard)].filter((asked) => !isOwn(asked));
      heard = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

/** Arguments by which Chromium asks the proxy for everything, this machine included. */
export const throughProxy = ({ port }: RecordingProxy): readonly string[] => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
];

/**
 * Preferences by which Firefox does so, and asks for nothing of its own: no lists of dangerous
 * sites, no settings of its maker's, no look at whether there is a network.
 */
export const firefoxProxy = ({ port }: RecordingProxy) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'app.normandy.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'services.settings.server': 'data:,',
  'browser.region.network.url': '',
  'browser.search.update': false,
  'dom.push.connection.enabled': false,
  'toolkit.telemetry.enabled': false,
});

/**
 * Chromium gets no way to any network, not even loopback: every address goes through a proxy whose
 * name cannot be resolved. The app's own files never reach the network stack, because request
 * routing answers them before. This also covers what routing cannot see: web sockets, WebRTC,
 * prefetching, Chromium's own calls home.
 */
export const noNetwork: readonly string[] = [
  '--proxy-server=socks5://nowhere.callshelf.invalid:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

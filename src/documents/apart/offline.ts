import { Socket as DatagramSocket } from "node:dgram";
import { Server, Socket } from "node:net";

/**
 * Closes this process to the network: nothing in it has a reason to connect or to listen. Node's permissions know the network from
 * version 25 on; before that, everything in Node that connects (`fetch` too) does so by these methods.
 */
export function goOffline(): void {
  const refuse = (): never => {
    throw new Error("What reads documents has no network.");
  };
  Socket.prototype.connect = refuse;
  Server.prototype.listen = refuse;
  DatagramSocket.prototype.connect = refuse;
  DatagramSocket.prototype.bind = refuse;
  DatagramSocket.prototype.send = refuse;
}

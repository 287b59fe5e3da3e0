package org.cohort.internship.blog.read;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** What the reader needs of the network: tests give their own. */
public interface Network {

    /** All addresses of a name. @throws UnknownHostException when it has none */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /**
     * A connection to this very address: no name is looked up again.
     *
     * @param millis   how long connecting may take
     * @param deadline after which nothing is read from it any more, by {@link System#nanoTime()}
     */
    Socket connect(InetAddress address, int port, int millis, long deadline) throws IOException;

    /** The same connection, encrypted, to whoever proves to be this host. */
    Socket secure(Socket plain, String host, int port) throws IOException;

    /** The real one. */
    static Network real() {
        return new Network() {
            @Override
            public List<InetAddress> resolve(String host) throws UnknownHostException {
                return List.of(InetAddress.getAllByName(host));
            }

            @Override
            public Socket connect(InetAddress address, int port, int millis, long deadline) throws IOException {
                Socket socket = new TimedSocket(deadline);
                socket.connect(new InetSocketAddress(address, port), millis);
                return socket;
            }

            @Override
            public Socket secure(Socket plain, String host, int port) throws IOException {
                SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return socket;
            }
        };
    }
}

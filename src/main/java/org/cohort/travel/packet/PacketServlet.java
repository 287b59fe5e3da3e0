package org.cohort.travel.packet;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/** {@code /packet/{grant}.zip}: a grant's audit packet. */
@WebServlet("/packet/*")
public class PacketServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PacketService service;

    public PacketServlet() {
        super("/([A-Za-z0-9-]{1,64})\\.zip", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        Packet packet = service.open(address.group(1));
        return Content.zip(packet.name(), packet::write);
    }
}

package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.program.DeskQueries;
import org.cohort.program.RoomQueries;

/** {@code /organize}: the programs she organizes, with their rounds; and what she coordinates. */
@Named
@RequestScoped
public class OrganizeBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private RoomQueries rooms;

    @Inject
    private CurrentActor current;

    private List<DeskQueries.MyProgram> programs;
    private List<RoomQueries.Mine> communities;

    public void load() {
        programs = queries.programs(current.signedIn());
        communities = rooms.mine(current.get());
    }

    /** Whether she may make a program. */
    public boolean isCreator() {
        return current.get().holds(Role.ORGANIZER) || current.get().holds(Role.ADMINISTRATOR);
    }

    public List<DeskQueries.MyProgram> getPrograms() {
        return programs;
    }

    public List<RoomQueries.Mine> getCommunities() {
        return communities;
    }
}

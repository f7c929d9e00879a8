package io.strongroom.engine.meta;

import io.strongroom.engine.model.JobId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The plans of jobs, page by page.
public final class JobPageTable {
    private final Handle handle;

    JobPageTable(Handle handle) {
        this.handle = handle;
    }

    /// Where a page came from.
    public enum Origin {
        /// The plan that was made when the job was.
        PLAN,
        /// Found in the scope later.
        ADDED
    }

    /// One page.
    public record Page(int number, Origin origin, PlanEntries entries) {}

    /// Stores pages that are still to do.
    public void insert(JobId job, List<Page> pages) {
        var batch = handle.prepareBatch("insert into job_page (job_id, page_no, origin, objects, entries, is_done)"
                + " values (:job, :page, :origin, :objects, :entries, false)");
        for (Page page : pages) {
            batch.bind("job", job.value())
                    .bind("page", page.number())
                    .bind("origin", page.origin().name())
                    .bind("objects", page.entries().size())
                    .bind("entries", page.entries().packed())
                    .add();
        }
        batch.execute();
    }

    /// The numbers of the pages that are still to do, in order.
    public List<Integer> toDo(JobId job) {
        return handle.createQuery(
                        "select page_no from job_page where job_id = :job and is_done = false order by page_no")
                .bind("job", job.value())
                .mapTo(Integer.class)
                .list();
    }

    /// The pages of the plan, in order, without those found later.
    public List<PlanEntries> plan(JobId job) {
        return handle.createQuery("select objects, entries from job_page where job_id = :job and origin = 'PLAN'"
                        + " order by job_id, page_no")
                .bind("job", job.value())
                .map((row, _) -> PlanEntries.unpack(row.getBytes("entries"), row.getInt("objects")))
                .list();
    }

    /// How many pages a job has.
    public int count(JobId job) {
        return handle.createQuery("select count(*) from job_page where job_id = :job")
                .bind("job", job.value())
                .mapTo(Integer.class)
                .one();
    }

    /// One page.
    public Page get(JobId job, int number) {
        return handle.createQuery(
                        "select page_no, origin, objects, entries from job_page where job_id = :job and page_no = :page")
                .bind("job", job.value())
                .bind("page", number)
                .map((row, _) -> new Page(
                        row.getInt("page_no"),
                        Origin.valueOf(row.getString("origin")),
                        PlanEntries.unpack(row.getBytes("entries"), row.getInt("objects"))))
                .one();
    }

    /// Marks a page as done.
    ///
    /// @return whether it was still to do
    public boolean done(JobId job, int number) {
        return handle.createUpdate("update job_page set is_done = true where job_id = :job and page_no = :page"
                                + " and is_done = false")
                        .bind("job", job.value())
                        .bind("page", number)
                        .execute()
                == 1;
    }
}

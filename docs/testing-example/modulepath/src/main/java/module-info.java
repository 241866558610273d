/** A testing team's module: its tests are patched into it, and the testkit's generators come by themselves. */
module org.example.checks {
    requires org.lafc.testkit;
}

// Debian's librdkafka is not built with ThreadSanitizer, which therefore sees neither its atomics
// nor the reference counts that hand memory from one of its threads to another, and reports each
// such free as a race. Without the sanitizer nobody calls this.
extern "C" char const* __tsan_default_suppressions();
extern "C" char const* __tsan_default_suppressions()
{
    return "race:librdkafka.so\n";
}

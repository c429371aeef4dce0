// Feeds every file of the given folders to a fuzz target, so that its corpus is tested everywhere,
// without a fuzzer. With -fsanitize=fuzzer this file is left out.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

void replay(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::vector<char> const bytes{std::istreambuf_iterator<char>{in}, {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

std::size_t replay_all(fs::path const& folder)
{
    std::size_t count = 0;
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        replay(entry.path());
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char** argv)
try {
    LLVMFuzzerTestOneInput(nullptr, 0);
    for (int i = 1; i < argc; ++i) {
        auto const count = replay_all(argv[i]);
        std::printf("%s: %zu inputs\n", argv[i], count);
        if (count == 0) return 1; // a corpus that is not there tests nothing
    }
    return 0;
} catch (std::exception const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
}

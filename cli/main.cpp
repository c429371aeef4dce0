#include "cli/command_line.hpp"

int main(int argc, char** argv)
{
    return asterbus::client::run(argc, argv);
}
